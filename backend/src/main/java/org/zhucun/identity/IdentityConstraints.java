package org.zhucun.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 约束含义: what the database says about accounts, offices and machines. */
@ApplicationScoped
class IdentityConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("account_username_unique", ProblemType.CONFLICT, "identity.account.taken", null),
                new ConstraintMeaning("api_client_key_kid_once", ProblemType.CONFLICT, "identity.key.kid.taken", null),
                new ConstraintMeaning(
                        "api_client_key_registered_once", ProblemType.CONFLICT, "identity.key.known", null),
                new ConstraintMeaning("office_grant_held_once", ProblemType.CONFLICT, "identity.grant.held", null),
                new ConstraintMeaning(
                        "office_grant_not_to_oneself",
                        ProblemType.SEPARATION_OF_DUTIES,
                        "identity.grant.oneself",
                        null));
    }
}
