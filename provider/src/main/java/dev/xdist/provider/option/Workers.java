package dev.xdist.provider.option;

import java.util.List;

/**
 * The workers that a run begins with.
 *
 * @param choice how many, and why
 * @param specs one for every slot, in order
 */
public record Workers(WorkerCountChoice choice, List<NodeSpec> specs) {
    public Workers {
        specs = List.copyOf(specs);
    }

    /** The first of them, if there are more. */
    public Workers atMost(int most, String because) {
        WorkerCountChoice fewer = choice.atMost(most, because);
        return new Workers(fewer, specs.subList(0, Math.min(specs.size(), fewer.count())));
    }

    /** The same with what plugins make of the specs. */
    public Workers changed(List<NodeSpec> now) {
        WorkerCountChoice count = now.size() == specs.size()
                ? choice
                : new WorkerCountChoice(now.size(), choice.why() + ", changed by plugins");
        return new Workers(count, now);
    }
}
