package sample;

import dev.xdist.api.XdistResource;
import java.io.IOException;
import java.net.BindException;
import java.util.Map;

/** Cannot start. */
class Broken implements XdistResource {
    @Override
    public Map<String, String> start() throws IOException {
        Life.tell("tried");
        throw new BindException("no port is left");
    }

    @Override
    public void close() throws IOException {
        Life.tell("closed");
    }
}
