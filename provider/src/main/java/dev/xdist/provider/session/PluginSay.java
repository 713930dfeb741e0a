package dev.xdist.provider.session;

/**
 * What plugins have a say in while the session runs; of all else they are not asked.
 *
 * @param crashes what becomes of who is blamed for a crash
 * @param classes what becomes of classes that were collected
 */
public record PluginSay(boolean crashes, boolean classes) {
    /** There is no plugin, or none that has a say. */
    public static final PluginSay NOTHING = new PluginSay(false, false);
}
