package org.zhucun.policy.pack;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待发布的政策包: drafted and tried by one person, to be published by a second before it is to hold. */
@Singleton
class PackWaiting implements Waiting {
    @Override
    public String kind() {
        return "pack-publication";
    }

    @Override
    public String rule() {
        return "2.8";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("policy:publish");
    }

    @Override
    public String query() {
        return """
                select k.id, k.id::text as target, jsonb_build_array(k.name, k.document) as words, null::text as place,
                       (coalesce(k.simulated_at, k.drafted_at) at time zone 'Asia/Shanghai')::date as since, k.valid_from as due,
                       null::text as basis, null::uuid as parameter_id, k.version
                from policy_pack k
                where k.state = 'SIMULATED' and k.drafted_by <> :account and k.region_path = :path
                """;
    }
}
