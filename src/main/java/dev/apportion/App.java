package dev.apportion;

/** Entry point. */
public final class App {

    private App() {}

    public static void main(String[] args) {
        System.out.println(args.length);
    }
}
