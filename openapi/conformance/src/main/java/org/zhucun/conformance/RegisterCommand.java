package org.zhucun.conformance;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.concurrent.Callable;
import org.zhucun.client.Zhucun;
import org.zhucun.client.api.IdentityApi;
import org.zhucun.client.http.ApiClient;
import org.zhucun.client.http.ApiException;
import org.zhucun.client.model.ClientJwks;
import org.zhucun.client.model.Login;
import org.zhucun.client.model.PublicJwk;
import org.zhucun.client.model.RegisterClient;
import org.zhucun.client.model.Role;
import org.zhucun.conformance.feed.ClientKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 登记接口客户端: makes a key pair and registers it, as a security administrator; for the sandbox and for trials, in earnest see docs/clients.md. */
@Command(name = "register", resourceBundle = "org.zhucun.conformance.messages", mixinStandardHelpOptions = true)
public final class RegisterCommand implements Callable<Integer> {
    private static final int NUMBER_BYTES = 32;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Kit.Output output;

    @Option(names = "--url", required = true)
    private URI url;

    @Option(names = "--user", required = true)
    private String user;

    @Option(names = "--password", required = true, defaultValue = "${env:ZHUCUN_PASSWORD}")
    private String password;

    @Option(names = "--node", required = true)
    private String node;

    @Option(names = "--rate", defaultValue = "600")
    private int rate;

    @Option(names = "--kid", defaultValue = "2026")
    private String kid;

    @Option(names = "--work", required = true)
    private Path work;

    @Override
    public Integer call() throws IOException, ApiException {
        ApiClient anybody = new ApiClient();
        anybody.updateBaseUri(url.toString().replaceAll("/+$", ""));
        String token = new IdentityApi(anybody)
                .login(new Login().username(user).password(password))
                .getAccessToken();
        ClientKey key = ClientKey.made(work, kid);
        String id = new IdentityApi(Zhucun.at(url, () -> token).api())
                .registerClient(new RegisterClient()
                        .name("一致性检验")
                        .role(Role.PROVINCIAL_SYSTEM)
                        .nodeCode(node)
                        .ratePerMinute(rate)
                        .jwks(new ClientJwks().addKeysItem(jwk(key))))
                .getId()
                .toString();
        Files.writeString(work.resolve("client_id"), id + "\n");
        PrintWriter out = spec.commandLine().getOut();
        out.println(output.words().say("register.done", id, key.pem()));
        return Kit.HOLDS;
    }

    private static PublicJwk jwk(ClientKey key) {
        ECPublicKey curve = (ECPublicKey) key.publicKey();
        return new PublicJwk()
                .kty("EC")
                .crv("P-256")
                .use("sig")
                .alg("ES256")
                .kid(key.kid())
                .x(number(curve.getW().getAffineX().toByteArray()))
                .y(number(curve.getW().getAffineY().toByteArray()));
    }

    private static String number(byte[] bytes) {
        byte[] padded = new byte[NUMBER_BYTES];
        int length = Math.min(NUMBER_BYTES, bytes.length);
        System.arraycopy(bytes, bytes.length - length, padded, NUMBER_BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(padded);
    }
}
