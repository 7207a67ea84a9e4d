package org.zhucun.identity.grant;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.scope.Role;

/** 任职查询条件 */
public class GrantFilter extends Paging {
    /** Whose offices. */
    @RestQuery
    public UUID account;

    @RestQuery
    public Role role;

    String asText() {
        return account + "|" + role;
    }
}
