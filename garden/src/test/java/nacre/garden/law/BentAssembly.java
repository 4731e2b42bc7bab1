// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.assembly.AssemblyPart.ASSEMBLY;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import nacre.assembly.Assembly;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.assembly.part.Stamp;
import org.jspecify.annotations.Nullable;

/// The assembly itself with one fault in its fold, which clerk and verifier then share.
final class BentAssembly {
    private BentAssembly() {}

    /// What the fault makes of a state that was folded right.
    interface Bend {
        Assembly bent(Assembly after, Act act, Stamp stamp);
    }

    /// Stands in front of the assembly, whatever doors a part has.
    @SuppressWarnings("unchecked") // the proxy hands out what the assembly does
    static Part<Assembly> of(Bend bend) {
        return (Part<Assembly>)
                Proxy.newProxyInstance(
                        Part.class.getClassLoader(),
                        new Class<?>[] {Part.class},
                        (proxy, method, args) -> answer(bend, method, args));
    }

    private static @Nullable Object answer(Bend bend, Method method, @Nullable Object[] args)
            throws Throwable {
        Object answer;
        try {
            answer = method.invoke(ASSEMBLY, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        return method.getName().equals("after")
                ? bend.bent((Assembly) answer, (Act) args[1], (Stamp) args[2])
                : answer;
    }
}
