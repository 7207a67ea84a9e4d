package org.zhucun.exchange.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 约束含义: what the database says about subscriptions. */
@ApplicationScoped
class WebhookConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("webhook_address_once", ProblemType.CONFLICT, "exchange.webhook.once", null));
    }
}
