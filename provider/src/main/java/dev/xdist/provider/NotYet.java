package dev.xdist.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.surefire.api.provider.ProviderParameters;

/** What the user has asked of Surefire that this version does not do: said before anything runs, never passed over. */
final class NotYet {
    private NotYet() {}

    /** One sentence for each. */
    static List<String> of(ProviderParameters parameters) {
        int reruns = parameters.getTestRequest().getRerunFailingTestsCount();
        return of(reruns, parameters.getProviderProperties());
    }

    static List<String> of(int reruns, Map<String, String> properties) {
        List<String> sentences = new ArrayList<>();
        if (reruns > 0) {
            sentences.add("rerunFailingTestsCount=" + reruns + " is not heeded by this version:"
                    + " a test that fails is not run again.");
        }
        String listener = properties.get("listener");
        if (listener != null) {
            sentences.add("the property \"listener\" (" + listener + ") is not heeded by this version:"
                    + " JUnit 4's run listeners are not called.");
        }
        if ("reversealphabetical".equals(properties.get("runOrder"))) {
            sentences.add("runOrder=reversealphabetical orders classes only in this version:"
                    + " methods stay in their own order.");
        }
        return sentences;
    }
}
