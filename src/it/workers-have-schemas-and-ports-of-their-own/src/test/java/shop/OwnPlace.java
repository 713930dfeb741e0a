package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.xdist.api.XdistWorker;
import dev.xdist.api.jupiter.WorkerDir;
import dev.xdist.api.jupiter.WorkerId;
import dev.xdist.api.jupiter.WorkerIndex;
import dev.xdist.api.jupiter.XdistExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** Both classes ask the same, on whichever worker they run. */
@SpringBootTest
@DirtiesContext
@ExtendWith(XdistExtension.class)
abstract class OwnPlace {
    @Value("${db.url}")
    String url;

    @Value("${http.port}")
    int port;

    @Test
    void schemaAndPort_areThoseOfTheWorkersPlace(XdistWorker worker, @WorkerId String id, @WorkerIndex int index) {
        System.out.println("ran on " + System.getenv("XDIST_WORKER") + " port " + port + " " + url);

        assertEquals("jdbc:h2:mem:shop_" + index, url);
        assertEquals(18080 + worker.index(), port);
        assertEquals(worker.id(), id);
    }

    @Test
    void folder_isTheWorkersOwn(@WorkerDir Path folder) throws Exception {
        assertTrue(Files.isDirectory(folder));
        Files.createFile(folder.resolve(getClass().getSimpleName()));
        Thread.sleep(1_000);
    }
}
