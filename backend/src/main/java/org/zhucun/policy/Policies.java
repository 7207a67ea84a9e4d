package org.zhucun.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** 政策依据: the door to the rules as data. Call it inside a transaction. */
@ApplicationScoped
public class Policies {
    private final ParameterRepository parameters;
    private final ParameterPacks packs;

    Policies(ParameterRepository parameters, ParameterPacks packs) {
        this.parameters = parameters;
        this.packs = packs;
    }

    /** Adopts a pack that is not part of the edition, e.g. a demo's; as the owner, outside the caller's transaction. */
    public void adopt(ParameterPack pack) {
        packs.adopt(pack);
    }

    /** The parameter of the nearest region at or above a path that holds on a day; empty where none is set or it is switched off. */
    public Optional<Parameter> find(String key, String regionPath, LocalDate day) {
        return parameters.effective(key, regionPath, day);
    }

    /** The same where a national default is certain to exist. */
    public Parameter require(String key, String regionPath, LocalDate day) {
        return find(key, regionPath, day)
                .orElseThrow(
                        () -> new IllegalStateException("no parameter " + key + " for " + regionPath + " on " + day));
    }
}
