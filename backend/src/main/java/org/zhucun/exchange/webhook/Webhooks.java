package org.zhucun.exchange.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.audit.log.CommittedDeeds;
import org.zhucun.exchange.feed.FeedType;
import org.zhucun.exchange.feed.FeedWatch.Asked;
import org.zhucun.identity.session.ClientOffices;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 推送办理: what asks the network does so before or after a transaction, never inside of one. */
@ApplicationScoped
class Webhooks {
    private final WebhookService service;
    private final Targets targets;
    private final Dispatcher dispatcher;
    private final ClientOffices offices;
    private final CommittedDeeds committed;
    private final Caller caller;

    Webhooks(
            WebhookService service,
            Targets targets,
            Dispatcher dispatcher,
            ClientOffices offices,
            CommittedDeeds committed,
            Caller caller) {
        this.service = service;
        this.targets = targets;
        this.dispatcher = dispatcher;
        this.offices = offices;
        this.committed = committed;
        this.caller = caller;
    }

    WebhookView register(RegisterWebhook command) {
        Office client = offices.find(command.clientId())
                .filter(office -> caller.require().covers(office.path()))
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        if (!client.may("feed:read")) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "exchange.webhook.client");
        }
        requireReadable(command.types(), client);
        try {
            targets.check(command.url().strip());
        } catch (TargetRefused refused) {
            throw refused.asProblem();
        }
        // what was committed before is behind it
        committed.orderSoon();
        return service.register(command, client);
    }

    private static void requireReadable(Set<FeedType> types, Office client) {
        List<FeedType> readable = new Asked(client, Set.of(), 0).readable();
        for (FeedType type : types == null ? Set.<FeedType>of() : types) {
            if (!readable.contains(type)) {
                String names = readable.stream().map(FeedType::name).collect(Collectors.joining(","));
                throw DomainException.invalid("/types", "exchange.feed.types", type, names);
            }
        }
    }

    /** Sends a word now, whatever waits, and says what came of it. */
    PingView ping(UUID id) {
        Destination to = service.destination(id);
        Answer answer = dispatcher.ping(to, Ids.next());
        return new PingView(answer.accepted(), answer.outcome(), answer.status(), answer.millis());
    }
}
