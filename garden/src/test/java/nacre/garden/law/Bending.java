// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import nacre.assembly.part.Part;
import org.jspecify.annotations.Nullable;

/// What stands between an organ and one of its parts, so that a fault can be planted there.
interface Bending {

    /// Bends what the part is told, in place.
    default void told(Object[] arguments) {}

    /// What the part answers, bent.
    default @Nullable Object answered(Object[] arguments, @Nullable Object answer) {
        return answer;
    }

    /// The part with this before it.
    static Part<?> of(Part<?> part, Bending bending) {
        return (Part<?>)
                Proxy.newProxyInstance(
                        Part.class.getClassLoader(),
                        new Class<?>[] {Part.class},
                        (proxy, method, given) -> {
                            Object[] arguments = given == null ? new Object[0] : given;
                            bending.told(arguments);
                            try {
                                return bending.answered(arguments, method.invoke(part, arguments));
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
