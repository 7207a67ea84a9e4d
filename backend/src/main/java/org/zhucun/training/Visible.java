package org.zhucun.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 可见范围: that a course was held is public; an office is shown its own, those of the levels above, and those its own people attended. */
@ApplicationScoped
public class Visible {
    private final Caller caller;

    Visible(Caller caller) {
        this.caller = caller;
    }

    /**
     * Narrows a query to what concerns the caller.
     *
     * @param path column of the region path
     * @param attended condition by which others than offices of a region are concerned
     */
    public Select narrow(Select select, String path, String attended) {
        Office office = caller.require();
        if (office.tree() != Tree.REGION) {
            return select.where(attended);
        }
        return select.where(
                "(" + path + " >= ? and " + path + " < ? or " + path + " = any (?))",
                office.path(),
                office.path() + "~",
                above(office.path()));
    }

    /** Whether the caller keeps what lies there. */
    public boolean own(String regionPath) {
        Office office = caller.require();
        return office.tree() == Tree.REGION && office.covers(regionPath);
    }

    private static List<String> above(String path) {
        List<String> paths = new ArrayList<>();
        for (int end = 1; end < path.length(); end = path.indexOf('/', end) + 1) {
            paths.add(path.substring(0, end));
        }
        return paths;
    }
}
