package dev.xdist.maven.inject;

import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;

/** Resolves every project to the same class path, or to nothing at all. */
final class FakeDependencies implements ProjectDependenciesResolver {
    private List<String> coordinates = List.of();
    private boolean broken;
    private int calls;

    void resolveTo(String... artifacts) {
        coordinates = List.of(artifacts);
    }

    void breakDown() {
        broken = true;
    }

    int calls() {
        return calls;
    }

    @Override
    public DependencyResolutionResult resolve(DependencyResolutionRequest request)
            throws DependencyResolutionException {
        calls++;
        Result result = new Result(coordinates);
        if (broken) {
            throw new DependencyResolutionException(result, "not built yet", null);
        }
        return result;
    }

    private record Result(List<String> coordinates) implements DependencyResolutionResult {
        @Override
        public DependencyNode getDependencyGraph() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Dependency> getDependencies() {
            return coordinates.stream()
                    .map(each -> each.split(":", -1))
                    .map(parts -> new DefaultArtifact(parts[0], parts[1], "jar", parts[2]))
                    .map(artifact -> new Dependency(artifact, "test"))
                    .toList();
        }

        @Override
        public List<Dependency> getResolvedDependencies() {
            return getDependencies();
        }

        @Override
        public List<Dependency> getUnresolvedDependencies() {
            return List.of();
        }

        @Override
        public List<Exception> getCollectionErrors() {
            return List.of();
        }

        @Override
        public List<Exception> getResolutionErrors(Dependency dependency) {
            return Stream.<Exception>empty().toList();
        }
    }
}
