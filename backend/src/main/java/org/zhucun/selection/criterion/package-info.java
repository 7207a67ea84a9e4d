/** 人选条件: the rules B2 to B10 and the exclusions, judged live from the facts, each with what it asks, what was found, and by which document. */
package org.zhucun.selection.criterion;
