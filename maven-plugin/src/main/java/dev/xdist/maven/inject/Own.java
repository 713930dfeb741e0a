package dev.xdist.maven.inject;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Our own coordinates: plugin and provider are released together and fit only together. */
final class Own {
    static final String GROUP_ID = "dev.xdist";
    static final String PLUGIN = "xdist-maven-plugin";
    static final String PROVIDER = "xdist-provider";
    static final String VERSION = version();

    private Own() {}

    private static String version() {
        try (InputStream in = Own.class.getResourceAsStream("own.properties")) {
            if (in == null) {
                throw new IllegalStateException("own.properties is missing from the plugin's jar");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
