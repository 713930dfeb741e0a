package dev.xdist.worker.discover;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;

/**
 * Pools of which a class or method needs a place: by a tag, or by the annotation of {@code xdist-api}. They are told as
 * keys that it reads, which are written like the tag, {@code xdist.pool:db:3}.
 */
public final class Pools {
    private static final String ANNOTATION = "dev.xdist.api.XdistPool";
    private static final String CONTAINER = "dev.xdist.api.XdistPools";
    private static final String TAG = "xdist.pool:";
    private static final Pattern NAME_AND_SIZE = Pattern.compile(".*[^:]:[1-9][0-9]{0,4}");

    private Pools() {}

    /** Of what stands on it, not of what stands around it, but for tags, which are inherited. */
    public static Set<String> of(TestDescriptor descriptor) {
        Set<String> keys = new TreeSet<>();
        for (TestTag tag : descriptor.getTags()) {
            add(keys, tag.getName());
        }
        Api.each(descriptor.getSource().orElse(null), ANNOTATION, CONTAINER, pool -> {
            add(keys, TAG + Api.valueOf(pool, "value") + ":" + Api.valueOf(pool, "size"));
        });
        return keys;
    }

    private static void add(Set<String> keys, String key) {
        if (key.startsWith(TAG)
                && NAME_AND_SIZE.matcher(key.substring(TAG.length())).matches()) {
            keys.add(key);
        }
    }
}
