package org.zhucun.region.edition;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * 首次装载: brings the edition that the application ships into an empty database. The node serves meanwhile, but says that it is not
 * ready; of two nodes one loads and the other waits for it.
 */
@Readiness
@ApplicationScoped
class FirstLoad implements HealthCheck {
    private static final Logger LOG = Logger.getLogger("org.zhucun.region");
    private static final Edition SHIPPED = new Edition("2023", LocalDate.of(2023, 6, 30), "zhucun", null);
    private static final String FILE = "/regions/2023.tsv.gz";
    private static final long PAUSE_MILLIS = 10_000;

    private final EditionLoader loader;
    private final LoadProgress progress;
    private final Event<RegionsLoaded> loaded;
    private final boolean wait;
    private volatile boolean ready;
    private volatile boolean stopping;

    FirstLoad(
            EditionLoader loader,
            LoadProgress progress,
            Event<RegionsLoaded> loaded,
            @ConfigProperty(name = "zhucun.regions.wait", defaultValue = "false") boolean wait) {
        this.loader = loader;
        this.progress = progress;
        this.loaded = loaded;
        this.wait = wait;
    }

    void start(@Observes StartupEvent started) {
        if (wait) {
            load();
            return;
        }
        background(this::load, "region-load");
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("regions").status(ready);
        LoadProgress.Step step = progress.step();
        if (!ready && step != null) {
            answer.withData("phase", step.phase().name()).withData("rows", step.rows());
        }
        return answer.build();
    }

    private void load() {
        Optional<EditionView> newest = Optional.empty();
        while (newest.isEmpty() && !stopping) {
            newest = tried();
        }
        newest.ifPresent(edition -> {
            ready = true;
            loaded.fire(new RegionsLoaded(edition.edition()));
        });
    }

    private Optional<EditionView> tried() {
        try {
            return Optional.of(newest());
        } catch (IOException | RuntimeException failed) {
            LOG.error("The divisions could not be loaded; tried again in 10 seconds", failed);
            pause();
            return Optional.empty();
        }
    }

    private EditionView newest() throws IOException {
        List<EditionView> there = loader.all();
        if (!there.isEmpty()) {
            return there.get(0);
        }
        long begun = System.nanoTime();
        try (InputStream file = FirstLoad.class.getResourceAsStream(FILE)) {
            EditionView newest = loader.loadFirst(SHIPPED, file);
            LOG.infof(
                    "Edition %s of the divisions is there: %d ms",
                    newest.edition(), (System.nanoTime() - begun) / 1_000_000);
            background(loader::tidy, "region-tidy");
            return newest;
        }
    }

    private static void background(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
