package org.zhucun.demo;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.zhucun.region.edition.RegionsLoaded;

/** 演示启动: in the profile demo, and only there, fills an empty database and says who may log in. */
@Readiness
@ApplicationScoped
class DemoStart implements HealthCheck {
    private static final Logger LOG = Logger.getLogger("org.zhucun.demo");
    private static final String PROFILE = "demo";
    private static final int TRIES = 3;
    private static final int LAST = 10_000;

    private final DemoLoad loader;
    private final DemoNotice notice;
    private final Scheduler scheduler;
    private final Optional<String> set;
    private volatile boolean ready;

    DemoStart(
            DemoLoad loader,
            DemoNotice notice,
            Scheduler scheduler,
            @ConfigProperty(name = "zhucun.demo.set") Optional<String> set) {
        this.loader = loader;
        this.notice = notice;
        this.scheduler = scheduler;
        this.set = set;
    }

    /** After whoever else waits for the divisions: the demonstration is not the state that they want to see. */
    void begin(@Observes @Priority(LAST) RegionsLoaded regions) {
        if (!wanted()) {
            return;
        }
        // the load holds the tables that hourly jobs would wait for
        scheduler.pause();
        for (int attempt = 1; !ready && attempt <= TRIES; attempt++) {
            try {
                DemoSet there = loader.load(set.orElseThrow());
                ready = true;
                notice.print(there);
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "The demonstration set could not be loaded (attempt %d of %d)", attempt, TRIES);
            }
        }
        scheduler.resume();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo").status(ready || !wanted()).build();
    }

    private boolean wanted() {
        List<String> profiles = ConfigUtils.getProfiles();
        return set.isPresent() && profiles.contains(PROFILE);
    }
}
