package org.zhucun.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** 耐心的连接: puts the token on every request, renews it once when it is refused, and comes again when the system asks for that. */
final class PatientHttp extends HttpClient {
    private final HttpClient http;
    private final Tokens tokens;
    private final Duration patience;

    PatientHttp(HttpClient http, Tokens tokens, Duration patience) {
        this.http = http;
        this.tokens = tokens;
        this.patience = patience;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        Patience left = new Patience(patience);
        boolean renewed = false;
        while (true) {
            String token = tokens.token();
            try {
                HttpResponse<T> answer = http.send(with(token, request), handler);
                boolean ended = answer.statusCode() == 401 && !renewed && Patience.resendable(request);
                if (ended) {
                    renewed = true;
                    tokens.refused(token);
                } else if (!Patience.later(request, answer) || !left.waited(answer)) {
                    return answer;
                }
                close(answer.body());
            } catch (IOException cut) {
                if (!Patience.repeatable(request) || !left.waited()) {
                    throw cut;
                }
            }
        }
    }

    private static HttpRequest with(String token, HttpRequest request) {
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .setHeader("Authorization", "Bearer " + token)
                .build();
    }

    private static void close(Object body) throws IOException {
        if (body instanceof InputStream stream) {
            stream.close();
        }
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return send(request, handler);
            } catch (IOException failure) {
                throw new CompletionException(failure);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new CompletionException(ended);
            }
        });
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, HttpResponse.BodyHandler<T> handler, HttpResponse.PushPromiseHandler<T> pushes) {
        return sendAsync(request, handler);
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return http.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return http.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return http.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return http.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return http.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return http.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return http.authenticator();
    }

    @Override
    public Version version() {
        return http.version();
    }

    @Override
    public Optional<Executor> executor() {
        return http.executor();
    }
}
