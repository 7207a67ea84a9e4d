package org.zhucun.start;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** The way in 入口: finds or starts the database, then the application; stops them in the opposite order. */
@QuarkusMain
public final class Main {

    /** Longer than the application takes to finish its requests. */
    private static final int DRAIN_SECONDS = 60;

    private Main() {}

    public static void main(String... arguments) throws InterruptedException {
        StartSettings settings = new StartSettings(System.getProperties(), System.getenv());
        try {
            if (List.of(arguments).equals(List.of("database"))) {
                runDatabaseAlone(settings);
            }
            if (KeyCommands.handle(arguments, settings, System.out)) {
                return;
            }
            if (settings.external()) {
                DatabaseAccess access = settings.externalAccess();
                ExternalDatabase.check(access);
                run(access, settings.origin(), arguments);
            } else {
                runEmbedded(settings, arguments);
            }
        } catch (StartRefused refused) {
            say(refused.getMessage());
            System.exit(1);
        }
    }

    private static void runEmbedded(StartSettings settings, String... arguments) {
        CountDownLatch drained = new CountDownLatch(1);
        EmbeddedDatabase database = EmbeddedDatabase.start(settings.embedded());
        Thread hook = new Thread(() -> stopAfter(drained, database), "stop-database");
        Runtime.getRuntime().addShutdownHook(hook);
        BiConsumer<Integer, Throwable> exit = ApplicationLifecycleManager.getDefaultExitCodeHandler();
        // runs when Quarkus has stopped, for whatever reason; hooks of the virtual machine run side by side
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, failure) -> {
            drained.countDown();
            database.close();
            exit.accept(code, failure);
        });
        run(database.access(), settings.origin(), arguments);
    }

    /** For maintenance: dump, restore, a look at a restored point in time. */
    private static void runDatabaseAlone(StartSettings settings) throws InterruptedException {
        EmbeddedDatabase database = EmbeddedDatabase.start(settings.embedded());
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop-database"));
        say("PostgreSQL alone, until this process is stopped: "
                + database.access().url());
        new CountDownLatch(1).await();
    }

    private static void run(DatabaseAccess access, Optional<String> origin, String... arguments) {
        SigningKeys.open(access.keys());
        DataKeys.open(access.keys());
        LogKeys.open(access.keys(), origin);
        access.asConfiguration().forEach(System::setProperty);
        Quarkus.run(arguments);
    }

    private static void stopAfter(CountDownLatch drained, EmbeddedDatabase database) {
        try {
            // before the application exists there is nothing to wait for
            if (ApplicationLifecycleManager.getCurrentApplication() != null
                    && !drained.await(DRAIN_SECONDS, TimeUnit.SECONDS)) {
                say("The application did not stop in time; its database stops now.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }

    /** In UTF-8 whatever the locale: a service often runs with none, and Chinese would turn into question marks. */
    private static void say(String sentence) {
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8).println(sentence);
    }
}
