package dev.xdist.provider.sim;

import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Invocations;
import dev.xdist.provider.unit.Locks;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** An invented test suite, and what its tests do to the node that runs them. */
record Suite(List<SuiteClass> classes) {
    /** Keys that only so many nodes may read at a time. */
    static final List<String> POOLS = List.of("xdist.pool:p:1", "xdist.pool:q:2");

    /** What a class does besides having tests. */
    enum Temper {
        NORMAL,
        /** Its discovery fails, as on a missing dependency. */
        BROKEN,
        /** Its discovery kills the node. */
        DEADLY_TO_FIND,
        /** Its set-up kills the node. */
        DEADLY_SET_UP,
        /** Its tear-down kills the node, after all tests. */
        DEADLY_TEAR_DOWN,
        /** Nodes with an odd number cannot resolve it. */
        SOMETIMES_MISSING
    }

    /**
     * A method: a unit in modes that collect first.
     *
     * @param id its unique id
     * @param tests ids of what runs: the method itself, or its invocations
     * @param groups marks that it carries
     * @param scope the class whose methods it stays with, or an empty string for its own
     * @param fickle whether its providers give each node another list
     * @param locks what it must not share
     */
    record Method(String id, List<String> tests, Set<String> groups, String scope, boolean fickle, Locks locks) {
        Method(String id, List<String> tests) {
            this(id, tests, Set.of(), "", false, Locks.NONE);
        }

        Method locked(Locks held) {
            return new Method(id, tests, groups, scope, fickle, held);
        }

        /** What its providers give a node: their order is another one on each, if it is fickle. */
        Invocations given(NodeId node) {
            return new Invocations(tests.size(), fickle ? node.number() : 0);
        }

        Method on(int slot) {
            List<String> there = tests.stream().map(test -> here(test, slot)).toList();
            return new Method(here(id, slot), there, groups, scope, fickle, locks);
        }
    }

    /** A class. */
    record SuiteClass(
            ClassId id, Temper temper, boolean whole, List<Method> methods, Set<String> failing, Set<String> deadly) {
        List<String> tests() {
            return methods.stream().flatMap(method -> method.tests().stream()).toList();
        }

        SuiteClass on(int slot, int number) {
            return new SuiteClass(
                    new ClassId(number, id.name(), slot),
                    temper,
                    whole,
                    methods.stream().map(method -> method.on(slot)).toList(),
                    failing.stream().map(test -> here(test, slot)).collect(Collectors.toSet()),
                    deadly.stream().map(test -> here(test, slot)).collect(Collectors.toSet()));
        }

        /** What a unit of this class locks; of a class that cannot be discovered nobody knows. */
        Locks locks(Unit unit) {
            if (temper == Temper.BROKEN) {
                return Locks.NONE;
            }
            return methods.stream()
                    .filter(method -> unit.uniqueId() == null || unit.uniqueId().equals(method.id()))
                    .filter(method -> !unit.skip().contains(method.id()))
                    .map(Method::locks)
                    .reduce(Locks.NONE, Locks::and);
        }

        Set<String> groups() {
            return methods.stream().flatMap(method -> method.groups().stream()).collect(Collectors.toSet());
        }

        SuiteClass locked(Locks held) {
            List<Method> all =
                    methods.stream().map(method -> method.locked(held)).toList();
            return new SuiteClass(id, temper, whole, all, failing, deadly);
        }

        /** What a unit of this class runs. */
        List<String> tests(Unit unit) {
            List<String> all = tests(unit.uniqueId(), unit.skip());
            if (unit.share().isAll()) {
                return all;
            }
            List<String> invocations = tests(unit.uniqueId(), Set.of());
            all.removeIf(test -> invocations.indexOf(test) % unit.share().of()
                    != unit.share().number());
            return all;
        }

        List<String> tests(String uniqueId, Set<String> skip) {
            List<String> tests = new ArrayList<>();
            for (Method method : methods) {
                if ((uniqueId == null || method.id().equals(uniqueId)) && !skip.contains(method.id())) {
                    method.tests().stream().filter(test -> !skip.contains(test)).forEach(tests::add);
                }
            }
            return tests;
        }
    }

    /** Whether anything of it locks anything. */
    boolean locksAny() {
        return classes.stream()
                .flatMap(owner -> owner.methods().stream())
                .anyMatch(method -> !method.locks().isEmpty());
    }

    /** Classes of so many tests that do nothing bad. */
    static Suite peaceful(int classes, int tests) {
        List<SuiteClass> all = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            List<Method> methods = new ArrayList<>();
            for (int t = 0; t < tests; t++) {
                methods.add(new Method("C" + c + "/m" + t, List.of("C" + c + "/m" + t)));
            }
            all.add(new SuiteClass(new ClassId(c, "C" + c), Temper.NORMAL, false, methods, Set.of(), Set.of()));
        }
        return new Suite(all);
    }

    private static String here(String id, int slot) {
        return "@" + slot + "/" + id;
    }

    /** The same as a plan has it for each slot; there everything has a name of its own, to be told apart by it. */
    Suite onEverySlot(SessionPlan everywhere) {
        Map<String, SuiteClass> byName = new HashMap<>();
        classes.forEach(owner -> byName.put(owner.id().name(), owner));
        return new Suite(everywhere.classes().stream()
                .map(here -> byName.get(here.name()).on(here.slot(), here.number()))
                .toList());
    }

    /** One of which everything can be run. */
    static Suite harmless(SplittableRandom random) {
        List<SuiteClass> all = new ArrayList<>();
        for (int c = random.nextInt(1, 20); c > 0; c--) {
            SuiteClass owner = randomClass(all.size(), 0, random);
            all.add(random.nextInt(3) == 0 ? randomlyLocked(owner, random) : owner);
        }
        return new Suite(all);
    }

    static Suite random(SplittableRandom random) {
        int count = random.nextInt(10) == 0 ? random.nextInt(3) : random.nextInt(1, 30);
        int evil = random.nextInt(3) == 0 ? 0 : random.nextInt(2, 40);
        int locked = random.nextInt(3) == 0 ? random.nextInt(1, 8) : 0;
        List<SuiteClass> all = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            SuiteClass owner = randomClass(c, evil, random);
            all.add(locked > 0 && random.nextInt(locked) == 0 ? randomlyLocked(owner, random) : owner);
        }
        return new Suite(all);
    }

    /** All of a class locks the same, or each of its methods something else. */
    private static SuiteClass randomlyLocked(SuiteClass owner, SplittableRandom random) {
        if (random.nextBoolean()) {
            return owner.locked(randomLocks(random));
        }
        List<Method> methods = owner.methods().stream()
                .map(method -> method.locked(randomLocks(random)))
                .toList();
        return new SuiteClass(owner.id(), owner.temper(), owner.whole(), methods, owner.failing(), owner.deadly());
    }

    private static Locks randomLocks(SplittableRandom random) {
        if (random.nextInt(8) == 0) {
            return Locks.of(Set.of(), Set.of(Locks.GLOBAL));
        }
        Set<String> reads = new HashSet<>();
        Set<String> writes = new HashSet<>();
        for (int key = random.nextInt(4); key > 0; key--) {
            (random.nextInt(3) == 0 ? writes : reads).add("key" + random.nextInt(4));
        }
        if (random.nextInt(3) == 0) {
            reads.add(POOLS.get(random.nextInt(POOLS.size())));
        }
        return Locks.of(reads, writes);
    }

    /** The same without any locks. */
    Suite unlocked() {
        return new Suite(classes.stream().map(owner -> owner.locked(Locks.NONE)).toList());
    }

    /** The same where each class locks what the next one does, and one has to be alone. */
    Suite allLocked() {
        return new Suite(classes.stream()
                .map(owner -> owner.locked(
                        owner.id().number() == 1
                                ? Locks.of(Set.of(), Set.of(Locks.GLOBAL))
                                : Locks.of(Set.of(), Set.of("key"))))
                .toList());
    }

    /** One thing in so many is bad; 0: nothing is. */
    private static SuiteClass randomClass(int number, int evil, SplittableRandom random) {
        Set<String> failing = new HashSet<>();
        Set<String> deadly = new HashSet<>();
        List<Method> methods = new ArrayList<>();
        int count = random.nextInt(6);
        for (int m = 0; m < count; m++) {
            String id = "C" + number + "/m" + m;
            List<String> tests = new ArrayList<>();
            int invocations = random.nextInt(4) == 0 ? random.nextInt(6) : 0;
            for (int i = 0; i < invocations; i++) {
                tests.add(id + "/" + i);
            }
            Set<String> groups = random.nextInt(4) == 0 ? Set.of("g" + random.nextInt(3)) : Set.of();
            String scope = random.nextInt(4) == 0 ? "C" + number + "$N" : "";
            boolean fickle = random.nextInt(4) == 0;
            methods.add(new Method(id, tests.isEmpty() ? List.of(id) : tests, groups, scope, fickle, Locks.NONE));
        }
        for (Method method : methods) {
            for (String test : method.tests()) {
                if (evil > 0 && random.nextInt(evil) == 0) {
                    (random.nextInt(3) == 0 ? deadly : failing).add(test);
                }
            }
        }
        Temper[] tempers = Temper.values();
        Temper temper = evil > 0 && random.nextInt(evil) == 0 ? tempers[random.nextInt(tempers.length)] : Temper.NORMAL;
        ClassId id = new ClassId(number, "C" + number);
        return new SuiteClass(id, temper, random.nextInt(4) == 0, methods, failing, deadly);
    }
}
