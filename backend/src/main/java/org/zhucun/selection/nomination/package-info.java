/** 推荐、审核、决定: a unit nominates with its three judgements, two departments examine, the committee decides and the posting follows. */
package org.zhucun.selection.nomination;
