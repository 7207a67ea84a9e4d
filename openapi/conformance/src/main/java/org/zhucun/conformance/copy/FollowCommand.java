package org.zhucun.conformance.copy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.zhucun.client.PrivateKeyJwt;
import org.zhucun.client.Zhucun;
import org.zhucun.client.http.ApiException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** 跟随: keeps a copy for as long as it runs. Everything may be cut off at any point; what is asked again is what was not kept. */
@Command(name = "follow", resourceBundle = "org.zhucun.conformance.messages", mixinStandardHelpOptions = true)
public final class FollowCommand implements Callable<Integer> {
    private static final int BAD_REQUEST = 400;
    private static final Duration AFTER_A_CUT = Duration.ofMillis(200);

    @Option(names = "--url", required = true, defaultValue = "${env:ZHUCUN_URL}")
    private URI url;

    @Option(names = "--client", required = true, defaultValue = "${env:ZHUCUN_CLIENT}")
    private String client;

    @Option(names = "--kid", required = true, defaultValue = "${env:ZHUCUN_KID:-2026}")
    private String kid;

    @Option(names = "--key", required = true, defaultValue = "${env:ZHUCUN_KEY}")
    private Path key;

    @Option(names = "--file", required = true, defaultValue = "${env:ZHUCUN_FILE}")
    private Path file;

    @Option(names = "--copy", required = true, defaultValue = "${env:ZHUCUN_COPY}")
    private Path copy;

    @Override
    public Integer call() throws Exception {
        Zhucun zhucun = Zhucun.at(url, PrivateKeyJwt.fromPem(client, kid, key));
        FileCopy kept = new FileCopy(file);
        while (true) {
            Duration pause = once(zhucun, kept);
            kept.export(copy);
            Thread.sleep(pause.toMillis());
        }
    }

    /**
     * As far as there is something.
     *
     * @return when it is worth coming again
     * @throws ApiException what a person has to look at
     */
    static Duration once(Zhucun zhucun, FileCopy kept) throws ApiException, IOException {
        try {
            return zhucun.feed().follow(kept);
        } catch (ApiException refused) {
            boolean forgotten = refused.getCode() == BAD_REQUEST
                    && String.valueOf(refused.getResponseBody()).contains("INVALID_CURSOR");
            boolean cut = refused.getCause() instanceof IOException;
            if (forgotten) {
                kept.beginAgain();
            } else if (!cut) {
                throw refused;
            }
            return AFTER_A_CUT;
        }
    }
}
