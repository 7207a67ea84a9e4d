package org.zhucun.conformance;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.zhucun.conformance.api.ApiCommand;
import org.zhucun.conformance.copy.FollowCommand;
import org.zhucun.conformance.feed.FeedCommand;
import org.zhucun.conformance.webhook.WebhookCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 一致性检验工具: {@code java -jar zhucun-conformance.jar}. Ends with 0 when everything holds, 1 when something does not, 2 when nothing could be tested. */
@Command(
        name = "zhucun-conformance",
        resourceBundle = "org.zhucun.conformance.messages",
        mixinStandardHelpOptions = true,
        versionProvider = Kit.Version.class,
        subcommands = {
            ApiCommand.class,
            FeedCommand.class,
            WebhookCommand.class,
            FollowCommand.class,
            RegisterCommand.class
        })
public final class Kit implements Runnable {
    static final int HOLDS = 0;
    static final int FAILS = 1;
    static final int COULD_NOT = 2;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Output output;

    public static void main(String[] arguments) {
        Locale.setDefault(language(arguments).equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        System.exit(new CommandLine(new Kit())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr()
                            .println(Words.in(Locale.getDefault().getLanguage()).say("kit.couldNot", failure));
                    return COULD_NOT;
                })
                .execute(arguments));
    }

    /** The language is known before anything is said. */
    private static String language(String[] arguments) {
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            if (word.startsWith("--language=")) {
                return word.substring("--language=".length());
            }
            if (word.equals("--language") && words.hasNext()) {
                return words.next();
            }
        }
        return "zh";
    }

    /** Without a command: what there is. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), output.words().say("kit.command"));
    }

    /** 输出: what all commands take. */
    public static final class Output {
        @Option(names = "--language")
        private String language;

        @Option(names = "--junit")
        private Path junit;

        /** Of the language that was asked for before the command or behind it. */
        public Words words() {
            return Words.in(language == null ? Locale.getDefault().getLanguage() : language);
        }

        /** Tells the results and gives what the command ends with. */
        public int end(Results results, PrintWriter out) throws IOException {
            new Report(words(), out).print(results);
            if (junit != null) {
                new JUnitReport(words()).write(results, junit);
            }
            return results.conform() ? HOLDS : FAILS;
        }
    }

    /** 版本: of the kit, and so of the contract in it. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Kit.class.getPackage().getImplementationVersion();
            return new String[] {"zhucun-conformance " + (version == null ? "" : version)};
        }
    }
}
