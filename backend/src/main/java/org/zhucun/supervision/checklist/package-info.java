/** 检查要点与督查记录: what an inspector looks at, as data (I8–I10), and the protocol of a visit: answers, whom it met, tests and calls. */
package org.zhucun.supervision.checklist;
