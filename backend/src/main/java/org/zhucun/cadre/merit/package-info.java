/** 考核与亲属: facts about a cadre that decide whether he may be sent: his yearly grades, and whether husband and wife are both cadres. */
package org.zhucun.cadre.merit;
