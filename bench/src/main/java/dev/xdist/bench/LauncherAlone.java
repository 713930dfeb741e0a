package dev.xdist.bench;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The least that runs a Jupiter test: what a worker's start is compared with. */
final class LauncherAlone {
    private LauncherAlone() {}

    public static void main(String[] args) {
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(FirstTest.class.getName()))
                        .build());
    }
}
