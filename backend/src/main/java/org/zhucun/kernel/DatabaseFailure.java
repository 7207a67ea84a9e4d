package org.zhucun.kernel;

import java.sql.SQLException;

/** 数据库失败: carries an SQLException out of code that cannot declare it; {@link ProblemMapper} reads its cause. */
public class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseFailure(SQLException cause) {
        super(cause);
    }
}
