package org.zhucun.conformance.webhook;

import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.concurrent.Callable;
import org.zhucun.conformance.Kit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** 检验推送的接收程序. */
@Command(name = "webhooks", resourceBundle = "org.zhucun.conformance.messages", mixinStandardHelpOptions = true)
public final class WebhookCommand implements Callable<Integer> {
    private static final String PREFIX = "whsec_";

    @Spec
    private CommandSpec spec;

    @Mixin
    private Kit.Output output;

    @Option(names = "--target", required = true)
    private URI target;

    @Option(names = "--secret", required = true)
    private String secret;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!readable(secret)) {
            throw new ParameterException(spec.commandLine(), output.words().say("webhooks.secret"));
        }
        return output.end(
                new WebhookRun(target, secret).run(), spec.commandLine().getOut());
    }

    private static boolean readable(String secret) {
        try {
            return secret.startsWith(PREFIX)
                    && Base64.getDecoder().decode(secret.substring(PREFIX.length())).length > 0;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
