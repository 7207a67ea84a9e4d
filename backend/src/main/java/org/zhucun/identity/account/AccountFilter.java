package org.zhucun.identity.account;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 账号查询条件 */
public class AccountFilter extends Paging {
    /** Part of the user name or of the display name. */
    @RestQuery
    @Size(max = 60)
    public String q;

    /** Only disabled ones, or only others. */
    @RestQuery
    public Boolean disabled;

    String asText() {
        return q + "|" + disabled;
    }
}
