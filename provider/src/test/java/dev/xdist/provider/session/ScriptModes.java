package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Auto;
import dev.xdist.provider.schedule.Each;
import dev.xdist.provider.schedule.Load;
import dev.xdist.provider.schedule.LoadScope;
import dev.xdist.provider.schedule.Own;
import dev.xdist.provider.schedule.Scheduler;
import dev.xdist.provider.schedule.Scoping;
import dev.xdist.provider.schedule.WorkSteal;
import java.util.Locale;
import java.util.Set;

/** Schedulers by the names that a script calls them. */
final class ScriptModes {
    private ScriptModes() {}

    static Scheduler scheduler(String mode, Set<String> settings) {
        String name = mode.replaceAll(":.*", "");
        String argument = mode.replaceAll(".*:", "");
        boolean biggestFirst = !settings.contains("noreorder");
        boolean uncut = settings.contains("uncut");
        return switch (name) {
            case "auto" -> auto(argument.equals(name) ? "invocation" : argument);
            case "load" -> new Load(argument.equals(name) ? Integer.MAX_VALUE : Integer.parseInt(argument), uncut);
            case "loadscope" -> scoped(LoadScope.byClass(biggestFirst), uncut);
            case "loadfile" -> scoped(LoadScope.byFile(biggestFirst), uncut);
            case "loadgroup" ->
                scoped(LoadScope.byGroup(Scoping.Rest.valueOf(argument.toUpperCase(Locale.ROOT)), biggestFirst), uncut);
            case "worksteal" -> new WorkSteal(uncut);
            case "plugin" -> new Own(uncut);
            case "each" -> new Each(!settings.contains("locks"));
            default -> throw new AssertionError("no such mode: " + mode);
        };
    }

    private static Scheduler auto(String argument) {
        boolean limited = argument.matches("\\d+");
        Auto.Piece piece = limited ? Auto.Piece.INVOCATION : Auto.Piece.valueOf(argument.toUpperCase(Locale.ROOT));
        return new Auto(piece, limited ? Integer.parseInt(argument) : Integer.MAX_VALUE);
    }

    private static Scheduler scoped(Scoping scoping, boolean uncut) {
        return new LoadScope(uncut ? scoping.uncut() : scoping);
    }
}
