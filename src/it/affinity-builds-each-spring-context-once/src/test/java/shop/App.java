package shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Notes each context that is built, by what makes it different. */
@SpringBootApplication
class App {
    @Bean
    String market(Environment environment) throws IOException {
        String market = String.join("+", environment.getActiveProfiles()) + environment.getProperty("store", "");
        Path contexts = Path.of("target", "contexts-" + System.getProperty("reports"));
        Files.write(contexts, List.of("of " + market), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return market;
    }
}
