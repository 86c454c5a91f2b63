package dev.apportion;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point. */
@SpringBootApplication
public class App {

    public static void main(String[] args) {
        System.out.println(args.length);
    }
}
