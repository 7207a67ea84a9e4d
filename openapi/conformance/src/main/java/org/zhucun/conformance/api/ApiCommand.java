package org.zhucun.conformance.api;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.zhucun.client.PrivateKeyJwt;
import org.zhucun.conformance.Kit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 检验接口: a running system against the contract. */
@Command(name = "api", resourceBundle = "org.zhucun.conformance.messages", mixinStandardHelpOptions = true)
public final class ApiCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Kit.Output output;

    @Option(names = "--url", required = true)
    private URI url;

    @Option(names = "--client", required = true)
    private String client;

    @Option(names = "--kid", defaultValue = "2026")
    private String kid;

    @Option(names = "--key", required = true)
    private Path key;

    @Option(names = "--audience", defaultValue = "zhucun")
    private String audience;

    @Option(names = "--after")
    private String after;

    @Option(names = "--only", split = ",")
    private Set<Group> only;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrivateKeyJwt credentials = PrivateKeyJwt.fromPem(client, kid, key);
        PrivateKeyJwt addressed = new PrivateKeyJwt(client, kid, credentials.key(), audience);
        return output.end(
                new ApiRun(url, addressed, after, new Document()).run(only == null ? EnumSet.allOf(Group.class) : only),
                spec.commandLine().getOut());
    }
}
