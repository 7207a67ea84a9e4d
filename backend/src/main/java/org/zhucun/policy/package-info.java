/**
 * 政策: the numbers that documents ask for (days on post, term, team size …) as dated, cited parameters that regions inherit. No number
 * of a document stands in code. Floor 2.
 */
package org.zhucun.policy;
