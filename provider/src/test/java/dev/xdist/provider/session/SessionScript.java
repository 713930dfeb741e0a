package dev.xdist.provider.session;

import dev.xdist.api.grant.Ask;
import dev.xdist.provider.unit.Arrangement;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.ClassRecord;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.Invocations;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Steering;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.UnitResult;
import dev.xdist.provider.unit.Verdict;
import dev.xdist.provider.unit.WorkerLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plays a script: lines at the margin are events, indented ones the commands that answer them. Times are in
 * milliseconds. A unit is called by its class ({@code A}) or class and method ({@code A/a}); what a remainder skips
 * follows after minus signs ({@code A-a-b}), and a share of a template has its number from 1 ({@code A/t~1}). {@code
 * A/1..3} stands for three, {@code A@1} for class A on slot 1.
 *
 * <pre>
 * only CLASS METHOD...      nothing else of the class is to be run; before the session begins
 * record CLASS SETUP_MS METHOD:MS[:INVOCATIONS]...    what former runs told; before the session begins
 * affinity KEY CLASS...     they share what is costly to set up; before the session begins
 * arranged CLASS ...        what plugins have said of it, as in arrange below; before the session begins
 * steer CLASS [priority=N] [fresh] [slots=0+2] [exclusive=GROUP] [refused]
 *     what the class says; before the session begins
 * session MODE nodes=2 [restarts=4] [failures=0] [tests=0] [memory=0] [order] [noreorder] [uncut] [locks]
 *     [plugins]: they have a say about crashes   [arrange]: about classes that were collected
 *     classes A[:20ms|:500b] B C
 *     MODE is auto or load, either with :BATCH_MAX, auto:class or auto:method, loadscope, loadfile,
 *     loadgroup:alone|class|file, worksteal, each or plugin
 * ramp [start=MS] [tests=MS]   before the session begins
 * limits [test=MS] [stall=MS] [unlimited=SLOT]   before the session begins
 * time MS: so long passes, and the session is woken whenever it asked for that
 * open | alive NODE | ready NODE | nostart NODE | cancel | ended NODE
 * collected NODE CLASS METHOD[!][@GROUP...][~SCOPE][&amp;READ...][#WRITTEN...]...
 *     "#*" has to be alone, "whole" for a class in one unit, "problem" for failed discovery, "split" for a class that
 *     may be split
 * begin NODE UNIT      end NODE UNIT [MS|notests|notfound]      do NODE UNIT... [MS]: begin and end, one by one
 * test NODE UNIT TEST [SETUP_MS] [within=MS]  pass NODE UNIT TEST   fail NODE UNIT TEST
 * return NODE [UNIT...]   lost NODE SUMMARY   judge NODE report|retry|skip   wait MS
 * arrange CLASS [group=NAME] [priority=N] [expect=MS] [METHOD:MS...] [-METHOD...] [-]   what plugins want with it
 * deals [NODE=NUMBER+NUMBER...]...   what a plugin's scheduler deals, units by number; or: deals !PROBLEM
 * memory NODE BYTES: what its process holds
 * give NODE UNIT [METHOD...]: methods given back
 * hold NODE UNIT [@GROUP...][&amp;READ...][#WRITTEN...]: not begun, for it needs these locks or is in these groups
 * host TYPE up ADDRESSES | failed TEXT | lost SUMMARY | ended
 * ask NODE NUMBER once|write|read|permit|lease|shared KEY [SIZE] [thread=N] [wait=MS] [clean]    settle NODE NUMBER
 *     released|computed|failed [DATA]      leave NODE
 * given NODE UNIT METHOD COUNT HASH: what a template's providers gave
 * </pre>
 */
final class SessionScript {
    private final List<String> written = new ArrayList<>();
    private final Map<String, NodeId> nodes = new HashMap<>();
    private final Map<String, UnitId> units = new HashMap<>();
    private final Map<String, ClassId> classes = new HashMap<>();
    private final CommandText text = new CommandText(nodes, units);
    private final Map<String, ClassRecord> records = new HashMap<>();
    private final Map<String, List<String>> only = new HashMap<>();
    private final Map<String, String> affinity = new HashMap<>();
    private final Map<String, Steering> steering = new HashMap<>();
    private final Map<String, Arrangement> arranged = new HashMap<>();
    private DSession session;
    private Invariants invariants;
    private TimeLimits limits = TimeLimits.NONE;
    private Ramp ramp = Ramp.NONE;
    private long nowNanos;

    /** Returns the script with the commands that really came. */
    static List<String> play(List<String> lines) {
        SessionScript script = new SessionScript();
        for (String line : lines) {
            script.line(line);
        }
        return script.written;
    }

    private void line(String line) {
        if (line.startsWith("  ")) {
            return;
        }
        written.add(line);
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        List<String> words = List.of(line.split(" +"));
        if (words.get(0).equals("session")) {
            open(words);
            return;
        }
        if (words.get(0).equals("only")) {
            only.put(words.get(1), words.subList(2, words.size()));
            return;
        }
        if (words.get(0).equals("affinity")) {
            words.subList(2, words.size()).forEach(owner -> affinity.put(owner, words.get(1)));
            return;
        }
        if (words.get(0).equals("steer")) {
            steering.put(words.get(1), steering(settings(words.subList(2, words.size()))));
            return;
        }
        if (words.get(0).equals("arranged")) {
            arranged.put(words.get(1), ScriptWords.arrangement(words.get(1), words.subList(2, words.size())));
            return;
        }
        if (words.get(0).equals("record")) {
            records.put(words.get(1), record(words.get(1), words.subList(2, words.size())));
            return;
        }
        if (words.get(0).equals("limits")) {
            limits = limits(settings(words.subList(1, words.size())));
            return;
        }
        if (words.get(0).equals("ramp")) {
            Map<String, String> settings = settings(words.subList(1, words.size()));
            ramp = new Ramp(millis(settings.getOrDefault("start", "0")), millis(settings.getOrDefault("tests", "0")));
            return;
        }
        if (words.get(0).equals("wait")) {
            nowNanos += millis(words.get(1));
            return;
        }
        if (words.get(0).equals("time")) {
            timePasses(nowNanos + millis(words.get(1)));
            return;
        }
        for (SessionEvent event : events(words)) {
            nowNanos += 1_000_000;
            step(event);
        }
        if (session.ended()) {
            invariants.atEnd();
        }
    }

    private void timePasses(long untilNanos) {
        while (!session.ended() && session.wakeNanos() <= untilNanos) {
            nowNanos = Math.max(nowNanos, session.wakeNanos());
            step(new SessionEvent.TimePassed());
        }
        nowNanos = untilNanos;
    }

    private void step(SessionEvent event) {
        List<SessionCommand> commands = session.step(event, nowNanos);
        invariants.afterStep(event, commands);
        commands.forEach(command -> written.add("  " + command.accept(text)));
    }

    private static Map<String, String> settings(List<String> words) {
        Map<String, String> settings = new HashMap<>();
        words.forEach(word -> settings.put(word.replaceAll("=.*", ""), word.replaceAll(".*=", "")));
        return settings;
    }

    private static Steering steering(Map<String, String> settings) {
        Set<Integer> slots = new HashSet<>();
        for (String slot : settings.getOrDefault("slots", "").split("[+]")) {
            if (!slot.isEmpty()) {
                slots.add(Integer.valueOf(slot));
            }
        }
        return new Steering(
                Integer.parseInt(settings.getOrDefault("priority", "0")),
                settings.containsKey("fresh"),
                slots,
                settings.getOrDefault("exclusive", ""),
                settings.containsKey("refused") ? "nobody may run it" : "");
    }

    private static TimeLimits limits(Map<String, String> settings) {
        String unlimited = settings.get("unlimited");
        return new TimeLimits(
                millis(settings.getOrDefault("test", "0")),
                millis(settings.getOrDefault("stall", "0")),
                unlimited == null ? Set.of() : Set.of(Integer.valueOf(unlimited)));
    }

    private void open(List<String> words) {
        int at = words.indexOf("classes");
        Map<String, String> settings = settings(words.subList(1, at));
        List<ClassId> order = new ArrayList<>();
        Map<Integer, Long> nanos = new HashMap<>();
        Map<Integer, Long> bytes = new HashMap<>();
        for (String word : expand(words.subList(at + 1, words.size()))) {
            String[] parts = word.split(":");
            ClassId owner = new ClassId(order.size(), parts[0]);
            order.add(owner);
            if (parts.length > 1 && parts[1].endsWith("ms")) {
                nanos.put(owner.number(), millis(parts[1].replace("ms", "")));
            } else if (parts.length > 1) {
                bytes.put(owner.number(), Long.parseLong(parts[1].replace("b", "")));
            }
        }
        SessionPlan plan = new SessionPlan(
                order,
                nanos,
                bytes,
                Integer.parseInt(settings.get("nodes")),
                List.of(),
                Integer.parseInt(settings.getOrDefault("restarts", "4")),
                Integer.parseInt(settings.getOrDefault("failures", "0")),
                settings.containsKey("order"));
        Map<Integer, Steering> said = new HashMap<>();
        order.forEach(owner -> said.put(owner.number(), steering.getOrDefault(owner.name(), Steering.NONE)));
        plan = plan.withSteering(said);
        SessionPlan played = words.get(1).equals("each") ? plan.onEverySlot() : plan;
        played.classes().forEach(owner -> classes.put(name(owner), owner));
        Map<Integer, ClassRecord> known = new HashMap<>();
        records.forEach((name, record) -> known.put(classes.get(name).number(), record));
        Map<Integer, List<String>> wanted = new HashMap<>();
        only.forEach((name, methods) -> wanted.put(
                classes.get(name).number(),
                methods.stream().map(method -> name + "/" + method).toList()));
        Map<Integer, String> keys = new HashMap<>();
        affinity.forEach((name, key) -> keys.put(classes.get(name).number(), key));
        Map<Integer, Arrangement> saidBefore = new HashMap<>();
        arranged.forEach((name, wish) -> saidBefore.put(classes.get(name).number(), wish));
        WorkerLimits ends = new WorkerLimits(
                Integer.parseInt(settings.getOrDefault("tests", "0")),
                Long.parseLong(settings.getOrDefault("memory", "0")));
        played = played.with(known)
                .withOnly(wanted)
                .withAffinity(keys)
                .withArranged(saidBefore)
                .withLimits(ends)
                .within(limits)
                .ramped(ramp)
                .asking(new PluginSay(settings.containsKey("plugins"), settings.containsKey("arrange")));
        session = new DSession(played, ScriptModes.scheduler(words.get(1), settings.keySet()));
        invariants = new Invariants(played);
    }

    private static ClassRecord record(String owner, List<String> words) {
        Map<String, ClassRecord.MethodRecord> methods = new HashMap<>();
        Set<String> writes = new HashSet<>();
        for (String word : expand(words.subList(1, words.size()))) {
            if (word.startsWith("#")) {
                writes.add(word.substring(1));
                continue;
            }
            String[] parts = word.split(":");
            int count = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
            methods.put(
                    owner + "/" + parts[0], new ClassRecord.MethodRecord(millis(parts[1]), new Invocations(count, 0)));
        }
        return new ClassRecord(millis(words.get(0)), methods, writes);
    }

    private List<SessionEvent> events(List<String> words) {
        NodeId node = words.size() > 1 ? nodes.get(words.get(1)) : null;
        List<String> rest = words.size() > 2 ? words.subList(2, words.size()) : List.of();
        return switch (words.get(0)) {
            case "open" -> List.of(new SessionEvent.Opened());
            case "alive" -> List.of(new SessionEvent.NodeAlive(node));
            case "cancel" -> List.of(new SessionEvent.CancelRequested("Maven is going away"));
            case "ready" -> List.of(new SessionEvent.NodeReady(node));
            case "ended" -> List.of(new SessionEvent.NodeEnded(node));
            case "nostart" -> List.of(new SessionEvent.NodeStartFailed(node, loss(rest)));
            case "lost" -> List.of(new SessionEvent.NodeLost(node, loss(rest)));
            case "judge" ->
                List.of(new SessionEvent.PluginsAnswered(new PluginAnswer.Judged(node, verdict(rest.get(0)))));
            case "arrange" -> List.of(ScriptWords.arranged(classes.get(words.get(1)), rest));
            case "deals" -> List.of(new SessionEvent.PluginsAnswered(deals(words.subList(1, words.size()))));
            case "collected" -> List.of(collected(node, rest));
            case "begin" -> List.of(new SessionEvent.UnitStarted(node, unit(rest.get(0))));
            case "end" -> List.of(ended(node, unit(rest.get(0)), rest.size() > 1 ? rest.get(1) : "1"));
            case "do" -> both(node, rest);
            case "test" -> {
                String last = rest.get(rest.size() - 1);
                long own = last.startsWith("within=") ? millis(last.substring("within=".length())) : 0;
                long setUp = rest.size() > 2 && own == 0 ? millis(rest.get(2)) : -1;
                yield List.of(new SessionEvent.TestStarted(node, unit(rest.get(0)), rest.get(1), setUp, own));
            }
            case "pass" -> List.of(new SessionEvent.TestFinished(node, unit(rest.get(0)), rest.get(1), false));
            case "fail" -> List.of(new SessionEvent.TestFinished(node, unit(rest.get(0)), rest.get(1), true));
            case "return" ->
                List.of(new SessionEvent.UnitsReturned(
                        node, expand(rest).stream().map(this::unit).toList()));
            case "give" ->
                List.of(new SessionEvent.MethodsReturned(
                        node, unit(rest.get(0)), expand(rest.subList(1, rest.size()))));
            case "memory" -> List.of(new SessionEvent.MemoryUsed(node, Long.parseLong(rest.get(0))));
            case "hold" -> List.of(held(node, rest));
            case "ask" -> List.of(asked(node, rest));
            case "settle" ->
                List.of(new SessionEvent.Settled(
                        node,
                        Long.parseLong(rest.get(0)),
                        Settlement.valueOf(rest.get(1).toUpperCase(Locale.ROOT)),
                        rest.size() > 2 ? rest.get(2) : ""));
            case "host" -> List.of(ScriptWords.host(text.hosts.get(words.get(1)), rest));
            case "leave" -> List.of(new SessionEvent.Leaving(node));
            case "given" ->
                List.of(new SessionEvent.InvocationsGiven(
                        node,
                        unit(rest.get(0)),
                        rest.get(1),
                        new Invocations(Integer.parseInt(rest.get(2)), Long.parseLong(rest.get(3)))));
            default -> throw new AssertionError("no such event: " + words);
        };
    }

    private static SessionEvent asked(NodeId node, List<String> words) {
        Map<String, String> settings = settings(words);
        String size = words.size() > 3 && words.get(3).matches("\\d+") ? words.get(3) : "1";
        Request request = new Request(
                Ask.Kind.valueOf(words.get(1).toUpperCase(Locale.ROOT)),
                words.get(2),
                Integer.parseInt(size),
                millis(settings.getOrDefault("wait", "0")),
                words.contains("clean"));
        long thread = Long.parseLong(settings.getOrDefault("thread", "1"));
        return new SessionEvent.Asked(node, Long.parseLong(words.get(0)), thread, request);
    }

    private SessionEvent held(NodeId node, List<String> words) {
        FoundUnit bonds = FoundText.read(classes.get(words.get(0)), words.get(1));
        return new SessionEvent.UnitHeldBack(node, unit(words.get(0)), bonds.locks(), bonds.groups());
    }

    private SessionEvent collected(NodeId node, List<String> words) {
        ClassId owner = classes.get(words.get(0));
        boolean problem = words.contains("problem");
        List<FoundUnit> found = expand(words.subList(1, words.size())).stream()
                .filter(word -> !word.equals("problem") && !word.equals("split"))
                .map(word -> FoundText.read(owner, word))
                .toList();
        String text = problem ? "no class " + owner.name() : "";
        return new SessionEvent.ClassCollected(node, owner, found, text, words.contains("split"));
    }

    /** {@code &a#b} reads a and writes b. */
    private static SessionEvent ended(NodeId node, UnitId unit, String how) {
        return switch (how) {
            case "notests" -> new SessionEvent.UnitFinished(node, unit, 0, UnitResult.NO_TESTS, "");
            case "notfound" -> new SessionEvent.UnitFinished(node, unit, 0, UnitResult.NOT_FOUND, "no such method");
            default -> new SessionEvent.UnitFinished(node, unit, millis(how), UnitResult.DONE, "");
        };
    }

    private List<SessionEvent> both(NodeId node, List<String> words) {
        boolean timed = words.get(words.size() - 1).matches("\\d+(us)?");
        String millis = timed ? words.get(words.size() - 1) : "1";
        List<SessionEvent> events = new ArrayList<>();
        for (String name : expand(words.subList(0, words.size() - (timed ? 1 : 0)))) {
            events.add(new SessionEvent.UnitStarted(node, unit(name)));
            events.add(ended(node, unit(name), millis));
        }
        return events;
    }

    private PluginAnswer deals(List<String> words) {
        String all = String.join(" ", words);
        if (all.startsWith("!")) {
            return new PluginAnswer.Dealt(List.of(), "P", all.substring(1));
        }
        List<PluginAnswer.Deal> deals = new ArrayList<>();
        for (String word : words) {
            String[] parts = word.split("=");
            List<UnitId> dealt =
                    Stream.of(parts[1].split("\\+")).map(this::unit).toList();
            deals.add(new PluginAnswer.Deal(nodes.get(parts[0]), dealt));
        }
        return new PluginAnswer.Dealt(deals, "P", "");
    }

    private static Verdict verdict(String word) {
        return new Verdict(Verdict.Kind.valueOf(word.toUpperCase(Locale.ROOT)), "P");
    }

    private static Loss loss(List<String> words) {
        return new Loss(words.isEmpty() ? "died by signal 9" : String.join(" ", words), List.of("its last line"), "");
    }

    /** A number in place of a name is an id that nobody has. */
    private UnitId unit(String name) {
        if (name.matches("\\d+")) {
            return new UnitId(Integer.parseInt(name));
        }
        if (!units.containsKey(name)) {
            throw new AssertionError("no unit " + name + " was sent; so far:\n" + String.join("\n", written));
        }
        return units.get(name);
    }

    private static long millis(String text) {
        return text.endsWith("us") ? Long.parseLong(text.replace("us", "")) * 1_000 : Long.parseLong(text) * 1_000_000;
    }

    private static List<String> expand(List<String> words) {
        List<String> all = new ArrayList<>();
        for (String word : words) {
            int dots = word.indexOf("..");
            if (dots < 0) {
                all.add(word);
                continue;
            }
            int end = dots + 2;
            while (end < word.length() && Character.isDigit(word.charAt(end))) {
                end++;
            }
            int digits = dots;
            while (digits > 0 && Character.isDigit(word.charAt(digits - 1))) {
                digits--;
            }
            int to = Integer.parseInt(word.substring(dots + 2, end));
            for (int i = Integer.parseInt(word.substring(digits, dots)); i <= to; i++) {
                all.add(word.substring(0, digits) + i + word.substring(end));
            }
        }
        return all;
    }

    static String name(ClassId owner) {
        return owner.name() + (owner.slot() == ClassId.ANY_SLOT ? "" : "@" + owner.slot());
    }

    static String name(Unit unit) {
        String name = unit.uniqueId() == null ? name(unit.owner()) : unit.uniqueId();
        StringBuilder text = new StringBuilder(name);
        if (!unit.share().isAll()) {
            text.append('~').append(unit.share().number() + 1);
        }
        unit.skip().stream().sorted().forEach(skip -> text.append('-').append(skip));
        return text.toString();
    }
}
