package org.zhucun.start;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
            if (KeyCommands.handle(arguments, settings.keys(), System.out)) {
                return;
            }
            if (settings.external()) {
                DatabaseAccess access = settings.externalAccess();
                ExternalDatabase.check(access);
                run(access, () -> {}, arguments);
            } else {
                runEmbedded(settings, arguments);
            }
        } catch (StartRefused refused) {
            say(refused.getMessage());
            end(1);
        }
    }

    /** At once and without the archive of classes that a regular stop keeps: what never ran has no classes worth keeping. */
    private static void end(int code) {
        Runtime.getRuntime().halt(code);
    }

    private static void runEmbedded(StartSettings settings, String... arguments) {
        CountDownLatch drained = new CountDownLatch(1);
        EmbeddedDatabase database = EmbeddedDatabase.start(settings.embedded());
        Thread hook = new Thread(() -> stopAfter(drained, database), "stop-database");
        Runtime.getRuntime().addShutdownHook(hook);
        Runnable stop = () -> {
            drained.countDown();
            database.close();
        };
        try {
            run(database.access(), stop, arguments);
        } catch (StartRefused refused) {
            stop.run();
            throw refused;
        }
    }

    /** For maintenance: dump, restore, a look at a restored point in time. */
    private static void runDatabaseAlone(StartSettings settings) throws InterruptedException {
        EmbeddedDatabase database = EmbeddedDatabase.start(settings.embedded());
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop-database"));
        say("PostgreSQL alone, until this process is stopped: "
                + database.access().url());
        new CountDownLatch(1).await();
    }

    /** @param stop runs when Quarkus has stopped, for whatever reason; hooks of the virtual machine run side by side */
    private static void run(DatabaseAccess access, Runnable stop, String... arguments) {
        SigningKeys.open(access.keys());
        DataKeys.open(access.keys());
        access.asConfiguration().forEach(System::setProperty);
        BiConsumer<Integer, Throwable> exit = ApplicationLifecycleManager.getDefaultExitCodeHandler();
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, failure) -> {
            stop.run();
            // 1 without a failure: Quarkus has already said that the port is taken
            if (failure != null || code == 1) {
                end(code);
            }
            exit.accept(code, failure);
        });
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
