package org.zhucun.exchange.webhook;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 自动暂停的推送: a subscription that the system has paused waits for who registered the client. */
@Singleton
class WebhookWaiting implements Waiting {
    @Override
    public String kind() {
        return "webhook-stopped";
    }

    @Override
    public String rule() {
        return null;
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("client:manage");
    }

    @Override
    public String query() {
        return """
                select w.id, w.id::text as target,
                       jsonb_build_array(w.name, c.name, jsonb_build_array(jsonb_build_array('exchange.webhook.cause.' || w.cause))) as words,
                       c.node_name as place, (w.state_at at time zone 'Asia/Shanghai')::date as since, null::date as due,
                       null::text as basis, null::uuid as parameter_id, w.version
                from webhook w join api_client c on c.id = w.client_id
                where w.state = 'PAUSED' and w.cause <> 'BY_HAND'
                  and seat_of(w.region_path, 'SECURITY_ADMINISTRATOR', '{}', :day) = :path
                """;
    }
}
