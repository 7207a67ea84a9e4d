package org.zhucun.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** 幂等拦截: one transaction around the key, the effect and the stored answer. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 100)
public class IdempotencyInterceptor {
    private final HttpServerRequest request;
    private final IdempotencyKeys keys;
    private final ObjectMapper json;

    public IdempotencyInterceptor(HttpServerRequest request, IdempotencyKeys keys, ObjectMapper json) {
        this.request = request;
        this.keys = keys;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext context) throws Exception {
        String header = request.getHeader("Idempotency-Key");
        if (header == null) {
            return context.proceed();
        }
        UUID key = key(header);
        byte[] hash = hash(context);
        return QuarkusTransaction.requiringNew().call(() -> {
            StoredAnswer stored = keys.claim(key, hash);
            if (stored != null) {
                throw new Replay(stored);
            }
            Object result = context.proceed();
            keys.store(key, answer(context, result));
            return result;
        });
    }

    private static UUID key(String header) {
        try {
            return UUID.fromString(header.trim());
        } catch (IllegalArgumentException notAnId) {
            throw DomainException.invalid("Idempotency-Key", "input.uuid");
        }
    }

    private byte[] hash(InvocationContext context) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((request.method() + " " + request.uri()).getBytes(StandardCharsets.UTF_8));
        for (Object parameter : context.getParameters()) {
            if (parameter != null && (parameter.getClass().isRecord() || parameter instanceof Iterable<?>)) {
                digest.update(json.writeValueAsBytes(parameter));
            } else if (parameter instanceof Fingerprinted upload) {
                upload.fingerprint(digest);
            }
        }
        return digest.digest();
    }

    private StoredAnswer answer(InvocationContext context, Object result) throws JsonProcessingException {
        if (result instanceof RestResponse<?> response) {
            return new StoredAnswer(response.getStatus(), body(response.getEntity()), location(response.getHeaders()));
        }
        if (result instanceof Response response) {
            return new StoredAnswer(response.getStatus(), body(response.getEntity()), location(response.getHeaders()));
        }
        ResponseStatus status = context.getMethod().getAnnotation(ResponseStatus.class);
        int code = status != null ? status.value() : result == null ? 204 : 200;
        return new StoredAnswer(code, body(result), null);
    }

    private String body(Object entity) throws JsonProcessingException {
        return entity == null ? null : json.writeValueAsString(entity);
    }

    private static String location(Map<String, ? extends java.util.List<?>> headers) {
        java.util.List<?> values = headers.get("Location");
        return values == null || values.isEmpty() ? null : values.get(0).toString();
    }

    /** An answer given before. */
    record StoredAnswer(int status, String body, String location) {}

    /** Leaves the transaction without an effect and answers what was answered before. */
    static final class Replay extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient StoredAnswer answer;

        Replay(StoredAnswer answer) {
            super("replay", null, false, false);
            this.answer = answer;
        }

        StoredAnswer answer() {
            return answer;
        }
    }
}
