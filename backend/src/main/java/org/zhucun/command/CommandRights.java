package org.zhucun.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 办理权限: what the calling office may do with something of a region. */
@ApplicationScoped
public class CommandRights {
    /** The permission to build and change the organization of the work. */
    public static final String EDIT = "command:edit";

    private final Caller caller;
    private final RequestInfo request;

    CommandRights(Caller caller, RequestInfo request) {
        this.caller = caller;
        this.request = request;
    }

    /** The deeds, if the office keeps the rows of this place and the thing is not over; else none. */
    public List<String> unless(boolean over, String regionPath, String... deeds) {
        return !over && may(EDIT, regionPath) ? List.of(deeds) : List.of();
    }

    /** Whether the office may do it there; nothing with what was on record once. */
    public boolean may(String permission, String regionPath) {
        Office office = caller.require();
        return request.knownAt().isEmpty()
                && office.may(permission)
                && office.tree() == Tree.REGION
                && office.covers(regionPath);
    }
}
