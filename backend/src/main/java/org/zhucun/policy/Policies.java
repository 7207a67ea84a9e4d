package org.zhucun.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** 政策依据: the door to the rules as data. Call it inside a transaction. */
@ApplicationScoped
public class Policies {
    private final ParameterRepository parameters;
    private final ParameterPacks packs;
    private final Rules rules;

    Policies(ParameterRepository parameters, ParameterPacks packs, Rules rules) {
        this.parameters = parameters;
        this.packs = packs;
        this.rules = rules;
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

    /** Where each parameter holds on a day. */
    public Effective effective(LocalDate day) {
        return Effective.of(parameters.placed(day), rules.leading());
    }

    /** A parameter by the id that a decision, a result or an exception keeps. */
    public Optional<Parameter> byId(UUID id) {
        return parameters.byId(id);
    }

    /** What a place would inherit on a day if it set nothing itself; empty where nothing is asked above it. */
    public Optional<Parameter> inherited(String key, String regionPath, LocalDate day) {
        return regionPath.equals("/") ? Optional.empty() : parameters.effective(key, above(regionPath), day);
    }

    /** Any parameter of this key, to know what kind of value it takes. */
    public Optional<Parameter> example(String key) {
        return parameters.example(key);
    }

    private static String above(String regionPath) {
        return regionPath.substring(0, regionPath.lastIndexOf('/', regionPath.length() - 2) + 1);
    }
}
