package dev.xdist.provider.steer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.api.FreshWorker;
import dev.xdist.api.XdistGroup;
import dev.xdist.api.XdistLocalOnly;
import dev.xdist.api.XdistPriority;
import dev.xdist.api.XdistRequires;
import dev.xdist.provider.classfile.ClassFiles;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Steering;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SteeringReaderTest {
    @FreshWorker
    static class Annotated {}

    static class Inheriting extends Annotated {}

    @Retention(RetentionPolicy.RUNTIME)
    @FreshWorker
    @interface Own {}

    @Own
    static class Composed {}

    @Tag("xdist.fresh")
    static class Tagged {}

    @Tag("slow")
    @Tag("xdist.fresh")
    static class TaggedTwice {}

    @XdistPriority(3)
    @Tag("xdist.priority:9")
    static class Urgent {}

    static class AsUrgent extends Urgent {}

    @XdistPriority(-1)
    static class LessUrgent extends Urgent {}

    @Tag("xdist.priority:2")
    @Tag("xdist.priority:7")
    @Tag("xdist.priority:high")
    static class UrgentByTag {}

    @XdistRequires({"jdk>=21", "os=linux"})
    static class Requiring {}

    @XdistRequires("jdk<21")
    static class RequiringOther extends Requiring {}

    @XdistRequires({})
    static class RequiringNothing {}

    @Tag("xdist.requires:jdk>=21")
    @XdistRequires("arch=x86_64")
    static class RequiringByBoth {}

    @XdistRequires("jdk>=99")
    static class RequiringTooMuch {}

    @XdistRequires({"jdk=17", "jdk=25"})
    static class RequiringWhatCannotBe {}

    @XdistRequires("jkd>=21")
    static class Mistaken {}

    @XdistLocalOnly
    static class Local {}

    @Tag("xdist.local-only")
    static class LocalByTag {}

    @XdistGroup(value = "db", exclusive = true)
    static class Alone {}

    static class AloneToo extends Alone {}

    @XdistGroup(value = "db", exclusive = true)
    @XdistGroup("a")
    static class AloneInTwo {}

    @Tag("xdist.exclusive-group:db")
    static class AloneByTag {}

    @XdistGroup("db")
    static class Grouped extends Alone {}

    @XdistGroup(value = "db", exclusive = true)
    @FreshWorker
    static class AloneAndFresh {}

    @Tag("xdist.freshly")
    static class Plain {
        @Test
        @Tag("xdist.fresh")
        void method() {}
    }

    @Test
    void annotation_itsHeirs_thoseThatCarryIt_andTheTag_meanTheSame() {
        assertThat(said(Annotated.class).fresh()).isTrue();
        assertThat(said(Inheriting.class).fresh()).isTrue();
        assertThat(said(Composed.class).fresh()).isTrue();
        assertThat(said(Tagged.class).fresh()).isTrue();
        assertThat(said(TaggedTwice.class).fresh()).isTrue();
    }

    @Test
    void classThatSaysNothing_isNotThere() {
        assertThat(read(Plain.class)).isEmpty();
    }

    @Test
    void classWithoutAFile_saysNothing() {
        List<ClassId> missing = List.of(new ClassId(0, "sample.Missing"));

        assertThat(SteeringReader.read(missing, files(), () -> WORKERS)).isEmpty();
    }

    @Test
    void priority_isTheNearestAnnotations_elseTheHighestOfTheTags() {
        assertThat(said(Urgent.class).priority()).isEqualTo(3);
        assertThat(said(AsUrgent.class).priority()).isEqualTo(3);
        assertThat(said(LessUrgent.class).priority()).isEqualTo(-1);
        assertThat(said(UrgentByTag.class).priority()).isEqualTo(7);
    }

    @Test
    void requirement_choosesTheSlotsThatFulfilIt() {
        assertThat(said(Requiring.class).slots()).containsExactly(1);
        assertThat(said(RequiringOther.class).slots()).containsExactly(0);
        assertThat(said(RequiringByBoth.class).slots()).containsExactly(1);
    }

    @Test
    void requirementThatAllFulfil_isNone() {
        assertThat(read(RequiringNothing.class)).isEmpty();
    }

    @Test
    void requirementThatNobodyFulfils_isARefusal_withWhatTheWorkersHave() {
        assertThat(said(RequiringTooMuch.class).refusal())
                .isEqualTo("no worker has jdk>=99 (@XdistRequires): jdk is 17 or 21 or 25");
        assertThat(said(RequiringWhatCannotBe.class).refusal())
                .isEqualTo("no worker has all that it asks for: @XdistRequires jdk=17, jdk=25");
    }

    @Test
    void mistakenRequirement_isARefusal_withTheNearest() {
        assertThat(said(Mistaken.class).refusal())
                .isEqualTo("it requires \"jkd>=21\" (@XdistRequires): there is no \"jkd\"; did you mean \"jdk\"?");
    }

    @Test
    void localOnly_choosesTheSlotsOnTheControllersHost() {
        assertThat(said(Local.class).slots()).containsExactlyInAnyOrder(0, 1);
        assertThat(said(LocalByTag.class).slots()).containsExactlyInAnyOrder(0, 1);
        assertThat(read(List.of(WORKERS.get(0)), Local.class)).isEmpty();
        assertThat(read(List.of(WORKERS.get(2)), Local.class).get(0).refusal())
                .isEqualTo("it wants a worker on the controller's host (@XdistLocalOnly), and there is none");
    }

    @Test
    void exclusiveGroup_isNamedByAllMarksOfTheNearestClass() {
        assertThat(said(Alone.class).exclusiveGroup()).isEqualTo("db");
        assertThat(said(AloneToo.class).exclusiveGroup()).isEqualTo("db");
        assertThat(said(AloneInTwo.class).exclusiveGroup()).isEqualTo("a_db");
        assertThat(said(AloneByTag.class).exclusiveGroup()).isEqualTo("db");
        assertThat(read(Grouped.class)).isEmpty();
        assertThat(read(Grouped.class, AloneByTag.class).get(0).exclusiveGroup())
                .isEqualTo("db");
        assertThat(said(AloneAndFresh.class).exclusiveGroup()).isEmpty();
    }

    /** The last one is on another host. */
    private static final List<NodeFacts> WORKERS = List.of(
            new NodeFacts("linux", "amd64", 17, 4, () -> 4L << 30, true),
            new NodeFacts("linux", "amd64", 25, 4, () -> 4L << 30, true),
            new NodeFacts("mac", "aarch64", 21, 8, () -> 16L << 30, false));

    private static Steering said(Class<?> owner) {
        return read(owner).get(0);
    }

    private static Map<Integer, Steering> read(Class<?>... owners) {
        return read(WORKERS, owners);
    }

    private static Map<Integer, Steering> read(List<NodeFacts> workers, Class<?>... owners) {
        List<ClassId> classes = IntStream.range(0, owners.length)
                .mapToObj(number -> new ClassId(number, owners[number].getName()))
                .toList();
        return SteeringReader.read(classes, files(), () -> workers);
    }

    private static ClassFiles files() {
        return new ClassFiles(SteeringReaderTest.class.getClassLoader(), List.of(), false);
    }
}
