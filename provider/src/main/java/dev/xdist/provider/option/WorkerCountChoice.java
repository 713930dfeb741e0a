package dev.xdist.provider.option;

import java.util.ArrayList;
import java.util.List;

/**
 * How many workers there will be.
 *
 * @param count at least 1
 * @param why one line for the user
 */
public record WorkerCountChoice(int count, String why) {

    static WorkerCountChoice of(WorkerCount asked, Machine machine, int classCount) {
        return switch (asked.kind()) {
            case NUMBER -> new WorkerCountChoice((int) asked.amount(), "xdist.n=" + (int) asked.amount());
            case PER_PROCESSOR -> perProcessor(asked, machine);
            case AUTO -> auto("auto", machine, classCount, true);
            case LOGICAL -> auto("logical", machine, classCount, false);
        };
    }

    /** Rounds as Surefire does for forkCount, down but never to nothing. */
    private static WorkerCountChoice perProcessor(WorkerCount asked, Machine machine) {
        int count = (int) Math.min(XdistOptions.NODES_MAX, Math.max(1, asked.amount() * machine.processors()));
        return new WorkerCountChoice(count, asked.amount() + "C with " + counted(machine.processors(), "processor"));
    }

    private static WorkerCountChoice auto(String name, Machine machine, int classCount, boolean coresCount) {
        Machine.Told said = machine.told();
        if (said != null) {
            return new WorkerCountChoice(said.workers(), name + ": " + said.workers() + " by " + said.by());
        }
        String ignored = "";
        String told = coresCount ? machine.autoNumWorkers() : null;
        if (told != null) {
            if (told.strip().matches("[1-9][0-9]{0,3}")) {
                int count = Integer.parseInt(told.strip());
                return new WorkerCountChoice(count, name + ": " + MachineReader.AUTO_NUM_WORKERS + "=" + count);
            }
            ignored = "; " + MachineReader.AUTO_NUM_WORKERS + "=\"" + told
                    + "\" is no number from 1 to 9999 and is ignored";
        }
        List<String> limits = new ArrayList<>();
        int count = machine.processors();
        if (coresCount && machine.physicalCores() > 0) {
            count = Math.min(count, machine.physicalCores());
            limits.add(counted(machine.physicalCores(), "physical core"));
        }
        limits.add(counted(machine.processors(), "processor"));
        int byMemory = machine.workersByMemory();
        if (byMemory < Integer.MAX_VALUE) {
            count = Math.min(count, byMemory);
            limits.add("free memory for " + byMemory);
        }
        count = Math.min(count, classCount);
        limits.add(classes(classCount));
        return new WorkerCountChoice(Math.max(1, count), name + ": " + String.join(", ", limits) + ignored);
    }

    /** The same, or less for the reason given. */
    public WorkerCountChoice atMost(int most, String because) {
        return count <= most ? this : new WorkerCountChoice(Math.max(1, most), why + ", " + because);
    }

    static String classes(int number) {
        return number == 1 ? "1 test class" : number + " test classes";
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
