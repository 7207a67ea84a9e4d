package org.zhucun.durability;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/** 已发请求: a request of a clerk's screen, which keeps its ids however often it is sent. */
final class Sent {
    private final HttpRequest request;
    private final List<UUID> entries;
    private final String register;
    private volatile boolean acknowledged;

    /**
     * @param entries ids made by the client
     * @param register township and month of a confirmation, else null
     */
    Sent(HttpRequest request, List<UUID> entries, String register) {
        this.request = request;
        this.entries = entries;
        this.register = register;
    }

    HttpRequest request() {
        return request;
    }

    List<UUID> entries() {
        return entries;
    }

    String register() {
        return register;
    }

    boolean acknowledged() {
        return acknowledged;
    }

    /** Sends it and notes whether it was acknowledged; says with which status. */
    int send(PackagedApplication application) throws IOException, InterruptedException {
        HttpResponse<String> answer = application.send(request);
        int status = answer.statusCode();
        boolean done = status == 201 || status == 200;
        if (done && entries.size() > 1 && Clerks.kept(answer) != entries.size()) {
            throw new AssertionError("only a part was kept: " + answer.body());
        }
        if (!done && status != 503) {
            throw new AssertionError(application.explain(request.uri() + " " + status + " " + answer.body()));
        }
        acknowledged |= done;
        return status;
    }
}
