package dev.xdist.provider.forecast;

import dev.xdist.provider.unit.ClassId;

/** What there is to do in a run: what each class really takes, whatever the session expects of it. */
public interface Workload {
    /** The work in a class; the same whenever it is asked. */
    ClassWork work(ClassId owner);
}
