package dev.apportion.setting;

import java.util.Map;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What a Spring context of the program may know, and all that it knows. A file {@code application.properties} in the folder
 * that the program is called from, or a variable such as SERVER_ADDRESS or SPRING_PROFILES_ACTIVE, is another program's.
 */
public final class OwnEnvironment extends AbstractEnvironment {

    /** @param properties by Spring's names */
    public OwnEnvironment(Map<String, Object> properties) {
        getPropertySources().addFirst(new MapPropertySource("own", properties));
    }
}
