package org.zhucun.start;

import java.io.PrintStream;
import java.nio.file.Path;

/** What an administrator does with keys while the application is down or before it restarts 密钥命令. */
final class KeyCommands {

    private KeyCommands() {}

    /** Carries out the command named by the first argument; false if it names none. */
    static boolean handle(String[] arguments, StartSettings settings, PrintStream out) {
        if (arguments.length == 0) {
            return false;
        }
        Path keys = settings.keys();
        switch (arguments[0]) {
            case "make-keys" -> {
                DataKeys.open(keys);
                out.println(keys + ": signs with "
                        + SigningKeys.open(keys).current().kid());
                out.println(keys + ": signs the log with "
                        + LogKeys.open(keys, settings.origin()).current());
                out.println(keys + ": opens bundles for "
                        + BundleKeys.open(keys).current().recipient());
            }
            case "rotate-signing-key" ->
                out.println(keys + ": signs with "
                        + SigningKeys.rotate(keys).current().kid() + " from the next start on");
            case "rotate-data-key" ->
                out.println(keys + ": encrypts with version "
                        + DataKeys.rotate(keys).current().version() + " from the next start on");
            case "rotate-log-key" ->
                out.println(
                        keys + ": signs the log with " + LogKeys.rotate(keys).current() + " from the next start on");
            case "rotate-bundle-key" ->
                out.println(keys + ": opens bundles for "
                        + BundleKeys.rotate(keys).current().recipient() + " from the next start on");
            default ->
                throw new StartRefused(
                        "Unknown command '" + arguments[0]
                                + "': known are make-keys, rotate-signing-key, rotate-data-key, rotate-log-key, rotate-bundle-key and database; none starts the application.",
                        "未知命令“" + arguments[0]
                                + "”：可用命令为 make-keys、rotate-signing-key、rotate-data-key、rotate-log-key、rotate-bundle-key、database；不带命令则启动系统。");
        }
        return true;
    }
}
