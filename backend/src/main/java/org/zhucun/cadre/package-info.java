/**
 * 驻村干部: the person: who he is, what the documents ask of a candidate, and his identity under encryption. His stays in villages are
 * the room team's, which moves his row scope with each posting. Floor 3.
 */
package org.zhucun.cadre;
