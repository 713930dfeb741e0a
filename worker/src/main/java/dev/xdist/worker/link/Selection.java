package dev.xdist.worker.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which tests of a class are wanted, and who listens; {@code Selection} of {@code link.proto}. Not changed once it was
 * read.
 */
public final class Selection {
    public final List<String> includeTags = new ArrayList<>();
    public final List<String> excludeTags = new ArrayList<>();
    public final List<String> includeEngines = new ArrayList<>();
    public final List<String> excludeEngines = new ArrayList<>();
    public final Map<String, String> configurationParameters = new LinkedHashMap<>();
    public final List<MethodRule> includeMethods = new ArrayList<>();
    public final List<MethodRule> excludeMethods = new ArrayList<>();
    public final List<String> includeCategories = new ArrayList<>();
    public final List<String> excludeCategories = new ArrayList<>();
    public final List<String> includeClassPatterns = new ArrayList<>();
    public final List<String> excludeClassPatterns = new ArrayList<>();
    public final List<String> listeners = new ArrayList<>();

    static Selection read(WireReader in) throws IOException {
        Selection selection = new Selection();
        for (int field = in.next(); field != 0; field = in.next()) {
            selection.readField(field, in);
        }
        return selection;
    }

    private void readField(int field, WireReader in) throws IOException {
        switch (field) {
            case 5:
                Setup.readEntry(in.message(), configurationParameters);
                break;
            case 6:
                includeMethods.add(MethodRule.read(in.message()));
                break;
            case 7:
                excludeMethods.add(MethodRule.read(in.message()));
                break;
            default:
                List<String> texts = texts(field);
                if (texts == null) {
                    in.skip();
                } else {
                    texts.add(in.text());
                }
        }
    }

    private @Nullable List<String> texts(int field) {
        switch (field) {
            case 1:
                return includeTags;
            case 2:
                return excludeTags;
            case 3:
                return includeEngines;
            case 4:
                return excludeEngines;
            case 8:
                return includeCategories;
            case 9:
                return excludeCategories;
            case 10:
                return includeClassPatterns;
            case 11:
                return excludeClassPatterns;
            case 12:
                return listeners;
            default:
                return null;
        }
    }
}
